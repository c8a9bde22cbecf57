-- The name that each passkey is of. Of those that are there it is not known; the shop's own of now is taken for it.
ALTER TABLE "CustomerPasskey" ADD COLUMN "rpId" TEXT;
