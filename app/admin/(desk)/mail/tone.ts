import type { MailState } from "@/prisma/generated/client";
import type { Tone } from "../../_components/badge";

const tones: Record<MailState, Tone> = {
  queued: "waiting",
  sent: "good",
  kept: "quiet",
  skipped: "quiet",
  failed: "bad",
};

export const toneOf = (state: MailState) => tones[state];
