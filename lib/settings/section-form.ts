import type { Typed } from "../goods/typed";
import type { Section, Settings } from "./settings";

/** What is wrong with a field: a word of which the page makes a sentence. */
export type SettingProblem =
  | "required"
  | "choose"
  | "repeated"
  | "unworded"
  | "count"
  | "amount"
  | "above"
  | "noDepartment"
  | "noZone";

/** A section as it is typed. */
export type SectionForm<Name extends Section> = {
  fields: readonly string[];
  values: (value: Settings[Name]) => Typed;
  read: (typed: Typed) => { problems: Record<string, SettingProblem>; data: Settings[Name] };
};
