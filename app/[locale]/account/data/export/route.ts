import { exportCustomer } from "@/lib/customers/export";
import { customerForRequest } from "@/lib/customers/login";

/** All that is kept about who is signed in, to be taken along. */
export async function GET(): Promise<Response> {
  const found = await customerForRequest();
  if (!found.ok) return found.response;
  const text = JSON.stringify(await exportCustomer(found.customer), null, 2);
  return new Response(text, {
    headers: {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="my-data.json"',
      "cache-control": "no-store",
    },
  });
}
