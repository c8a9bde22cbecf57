"use client";

import { FieldsForm, type FieldsFormProps } from "@/app/_ui/fields-form";

export type AccountFieldsProps = Omit<FieldsFormProps, "noValidate"> & {
  /** What the form says where its answer never came. */
  lost: string;
};

/** The fields of an account's form. */
export function AccountFields({ lost, ...props }: AccountFieldsProps) {
  return <FieldsForm {...props} noValidate tellLost={() => lost} />;
}
