import { measureCrowd } from './crowd/measure-crowd.ts';

console.log(await measureCrowd());
