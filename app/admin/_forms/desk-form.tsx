"use client";

import { FieldsForm, type FieldsFormProps } from "@/app/_ui/fields-form";
import { tellLost } from "../_components/browser-words";

function tellInWords(error: unknown): string {
  const { title, text } = tellLost(error);
  return `${title}. ${text}`;
}

/** A form of the desk. */
export function DeskForm(props: FieldsFormProps) {
  return <FieldsForm {...props} tellLost={tellInWords} />;
}
