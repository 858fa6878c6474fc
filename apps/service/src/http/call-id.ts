import { z } from 'zod';

export const CallId = z.object({ id: z.uuid() });
