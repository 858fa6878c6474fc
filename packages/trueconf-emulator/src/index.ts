export { allScopes } from './auth/scopes.ts';
export { defaults } from './defaults.ts';
export { TrueConfEmulator } from './emulator.ts';
export type { FaultEffect, FaultRule } from './faults/fault-rule.ts';
export type { Faults } from './faults/faults.ts';
export type { Journal, JournalEntry } from './journal/journal.ts';
export type { ClientOptions, EmulatorOptions, GroupOptions, UserOptions } from './options.ts';
export * from './state/index.ts';
export type { Variants } from './variants.ts';
