// What is asked of the fake: noted call by call, and refused where a test says so.

import type { Backend } from "../backend";
import type { CommandError, ErrorCode } from "../types";

export type Name = keyof Backend;

export class Calls {
  /** Every call, in order. */
  calls: [Name, unknown[]][] = [];
  #failures = new Map<Name, CommandError>();

  /** The next call of this command rejects with this error. */
  failNext(command: Name, code: ErrorCode, detail: Record<string, string> = {}): void {
    this.#failures.set(command, { code, detail });
  }

  /** The arguments of every call of one command. */
  called(command: Name): unknown[][] {
    return this.calls.filter(([name]) => name === command).map(([, given]) => given);
  }

  protected async call<Answer>(name: Name, given: unknown[], answer: () => Answer): Promise<Answer> {
    this.calls.push([name, given]);
    const failure = this.#failures.get(name);
    if (failure) {
      this.#failures.delete(name);
      throw failure;
    }
    return answer();
  }

  protected refuse(code: ErrorCode, detail: Record<string, string> = {}): never {
    throw { code, detail } satisfies CommandError;
  }
}
