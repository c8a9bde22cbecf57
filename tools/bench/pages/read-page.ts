/** The text at an address. */
export async function readPage(url: string, cookie?: string): Promise<string> {
  const response = await fetch(url, { headers: cookie ? { cookie } : {} });
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
  return response.text();
}
