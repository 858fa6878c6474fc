export * from './call.ts';
export * from './console.ts';
export * from './events.ts';
export * from './paths.ts';
export * from './problem.ts';
export * from './site.ts';
export * from './vocabulary.ts';
