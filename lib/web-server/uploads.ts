/** Where the desk's form with a picture in it is posted, which no other form of the shop's is as large as. */
const upload = /^\/admin\/catalogue\/products\/[a-z0-9-]{1,100}\/picture\/upload$/;

/**
 * Bytes that an upload may announce. What is larger than is taken is read to its end all the same, up to this, and by
 * a member of staff who may: a browser shows no answer while it is still sending.
 */
export const largestUpload = 64 * 1024 * 1024;

/** Whether a request brings a picture: its route handler finds out who sends it before it reads the body. */
export function isUpload(method: string, path: string): boolean {
  return method === "POST" && upload.test(path);
}
