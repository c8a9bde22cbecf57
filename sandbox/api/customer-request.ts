import { z } from "zod";
import { metadata, paging, reference } from "./fields";
import { parseIsoDate } from "./iso-date";
import { identification } from "./payment-request";
import { documented, ours } from "./source";

const text = z.string().trim().max(255).optional();

const profile = {
  ...documented({
    referenceId: reference.optional(),
    email: z.email().optional(),
    firstName: text,
    lastName: text,
    phone: text,
    metadata: metadata.optional(),
    description: text,
    identification: identification.optional(),
    document: identification.optional(),
    birthdate: z
      .string()
      .refine((date) => parseIsoDate(date) !== null)
      .optional(),
    address: z.record(z.string(), z.unknown()).optional(),
  }),
};

/** The body of `POST /v1/customers`. A valid e-mail is demanded at Plexo's testing environment. */
export const customerRequest = z.object({ ...profile, ...documented({ email: z.email() }) });

/** The body of `PUT /v1/customers/{id}`: what is left out stays as it is. */
export const customerUpdate = z.object(profile);

export const customerQuery = z.object(ours({ referenceId: z.string().optional(), ...paging }));
