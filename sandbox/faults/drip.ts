const DROPS = 20;

/** The same answer, whose body takes `ms` to arrive, drop by drop. */
export async function drip(response: Response, ms: number): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer());
  const size = Math.ceil(body.length / DROPS);
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, ms / DROPS));
      controller.enqueue(body.subarray(sent, sent + size));
      sent += size;
      if (sent >= body.length) controller.close();
    },
  });
  return new Response(stream, { status: response.status, headers: response.headers });
}
