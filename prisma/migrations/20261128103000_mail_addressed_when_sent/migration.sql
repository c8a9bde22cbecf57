-- Whom a mail about an order goes to, and in which language, is the order's to say in the moment in which it is sent.
ALTER TABLE "Mail" ALTER COLUMN "locale" DROP NOT NULL;
