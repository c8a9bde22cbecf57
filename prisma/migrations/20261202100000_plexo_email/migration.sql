-- Which e-mail Plexo was told of its customer last. Of those that are there it is not known: they are told once more.
ALTER TABLE "Customer" ADD COLUMN "plexoEmail" TEXT;
