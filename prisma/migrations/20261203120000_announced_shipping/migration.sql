-- What a box's delivery was announced at, which nothing that its member changes goes beyond.
ALTER TABLE "ClubMonth" ADD COLUMN "announcedShipping" INTEGER;
UPDATE "ClubMonth" SET "announcedShipping" = "shipping";
ALTER TABLE "ClubMonth" ADD CONSTRAINT "ClubMonth_shipping" CHECK ("shipping" <= "announcedShipping");
