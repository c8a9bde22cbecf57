import { mkdirSync } from "node:fs";
import path from "node:path";
import { freePort } from "@/tools/launcher/ports";
import { startSandbox } from "@/tools/launcher/sandbox";
import { type PlexoView, SandboxControl } from "./sandbox-control";

type Process = Awaited<ReturnType<typeof startSandbox>>;
type Options = Parameters<typeof startSandbox>[0];

/** A sandbox in a process of its own, that can be stopped and started again with all that it knows. */
export class Sandbox extends SandboxControl {
  private stops = 0;

  private constructor(
    private process: Process,
    private readonly options: Options,
  ) {
    super(process.url);
  }

  /** Its state and its log go into the folder. */
  static async start(folder: string): Promise<Sandbox> {
    const dataDir = path.join(folder, "sandbox");
    mkdirSync(dataDir);
    const options = { port: await freePort(), dataDir, logFile: path.join(folder, "sandbox.log") };
    return new Sandbox(await startSandbox(options), options);
  }

  get pid(): number {
    return this.process.pid;
  }

  get logFile(): string {
    return this.options.logFile;
  }

  async stop(): Promise<void> {
    this.stops++;
    await this.process.stop();
  }

  async restart(): Promise<void> {
    this.process = await startSandbox(this.options);
  }

  override async everything(): Promise<PlexoView> {
    return { ...(await super.everything()), stops: this.stops };
  }
}
