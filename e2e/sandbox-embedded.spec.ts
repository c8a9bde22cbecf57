import { expect, type Page } from "playwright/test";
import { type Gateway, test } from "./support/gateway";

const CHALLENGE = "4000000000003014";

/** A page of the shop's with a frame for this address, and what the frame tells it. */
async function shopWithFrame(page: Page, gateway: Gateway, address: string) {
  await page.goto(`${gateway.shopUrl}/checkout`);
  const heard: unknown[] = [];
  await page.exposeFunction("hear", (said: unknown) => heard.push(said));
  await page.evaluate(`
    addEventListener("message", ({ data }) => hear(data));
    const frame = document.createElement("iframe");
    frame.title = "Plexo";
    frame.width = frame.height = 700;
    frame.src = ${JSON.stringify(address)};
    document.body.append(frame);
  `);
  return { frame: page.frameLocator("iframe"), heard };
}

test("In a frame of the shop's a payer pays, with the bank's question, and the shop hears of it by the way back", async ({
  page,
  gateway,
}) => {
  const { embedded, referenceId } = await gateway.checkout();
  const { frame, heard } = await shopWithFrame(page, gateway, embedded);
  await frame.getByLabel("Número de tarjeta").fill(CHALLENGE);
  await frame.getByLabel("Vencimiento").fill("12/39");
  await frame.getByLabel("Código de seguridad").fill("123");
  await frame.getByLabel("Nombre y apellido").fill("Ana Suárez");
  await frame.getByLabel("Correo electrónico").fill("ana@example.com");
  await frame.getByRole("button", { name: /^Pagar/ }).click();
  await expect(frame.getByRole("heading", { name: "Confirmá tu compra" })).toBeVisible();
  await frame.getByLabel("Código de verificación").fill("123456");
  await frame.getByRole("button", { name: "Confirmar la compra" }).click();
  await expect(frame.getByRole("heading", { name: "/result" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "/checkout" })).toBeVisible();
  expect(await gateway.payments(referenceId)).toMatchObject([{ status: "approved" }]);
  expect(heard).toEqual([]);
});

test("The page that payers are sent to stands in no frame", async ({ page, gateway, browserErrors }) => {
  browserErrors.expect(/frame-ancestors/);
  const { page: address } = await gateway.checkout();
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  const { frame } = await shopWithFrame(page, gateway, address);
  await refused;
  await expect(frame.getByLabel("Número de tarjeta")).toHaveCount(0);
});
