-- Pictures that the desk took in, in each of their widths. The id is a digest of what they show: a row never changes.
CREATE TABLE "Picture" (
    "id" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id", "width")
);
-- WebP is compressed already.
ALTER TABLE "Picture" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
