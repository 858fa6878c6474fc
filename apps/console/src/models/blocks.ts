import type { Blocks as BlockList } from '@frontdesk/contract';
import type { ConsoleApi } from '@frontdesk/service-client';
import type { Account } from './account.ts';
import { type Command, createCommand } from './command.ts';
import { createQuestion, type Question } from './question.ts';

/** Who is refused now, and how to let them call again: for supervisors. */
export interface Blocks {
  list: Question<[], BlockList>;
  lift: Command<[blockId: string]>;
}

export function createBlocks(api: ConsoleApi, { report, expireIfUnauthorized }: Account): Blocks {
  const list = createQuestion((abort) => api.blocks(abort), expireIfUnauthorized);
  return {
    list,
    lift: createCommand(async (blockId: string) => {
      await api.unblock(blockId);
      await list.ask();
    }, report('liftFailed')),
  };
}
