-- When a changed e-mail was sent to Plexo that has not been answered yet: until then, nothing is noted as told.
ALTER TABLE "Customer" ADD COLUMN "plexoEmailSentAt" TIMESTAMPTZ(3);
