"use client";

import { FieldsForm, type FieldsFormProps } from "@/app/_ui/fields-form";

/** A form of an account. `lost`: what it says where its answer never came. */
export function AccountForm({ lost, ...props }: Omit<FieldsFormProps, "noValidate"> & { lost: string }) {
  return <FieldsForm {...props} noValidate tellLost={() => lost} />;
}
