import { mkdirSync } from "node:fs";
import path from "node:path";
import { type PlexoView, SandboxControl } from "../../test/support/sandbox-control";
import { freePort } from "../launcher/ports.mjs";
import { startSandbox } from "../launcher/sandbox.mjs";

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** A sandbox that can be stopped and started again, with all that it knows. */
export class SiegePlexo {
  private stops = 0;

  private constructor(
    private sandbox: Sandbox,
    private readonly options: { port: number; dataDir: string; logFile: string },
  ) {}

  static async start(folder: string): Promise<SiegePlexo> {
    const dataDir = path.join(folder, "sandbox");
    mkdirSync(dataDir);
    const options = { port: await freePort(), dataDir, logFile: path.join(folder, "sandbox.log") };
    return new SiegePlexo(await startSandbox(options), options);
  }

  get url(): string {
    return this.sandbox.url;
  }

  async stop(): Promise<void> {
    this.stops++;
    await this.sandbox.stop();
  }

  async restart(): Promise<void> {
    this.sandbox = await startSandbox(this.options);
  }

  async read(): Promise<PlexoView> {
    return { ...(await new SandboxControl(this.url).everything()), stops: this.stops };
  }
}
