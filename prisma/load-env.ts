import { existsSync } from "node:fs";

/** Takes what .env says into the environment; what is set already stays. For the commands; Next.js does it itself. */
export function loadEnv(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}
