import swagger, { type SwaggerTransform } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import * as contract from '@frontdesk/contract';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from './app-instance.ts';
import { problems } from './problems.ts';

/** Describes every route added after this one, from the schemas that check it: `/api/openapi.json`, `/api/docs`. */
export async function describeApi(app: App): Promise<void> {
  const schemaRegistry = nameSchemas();
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Frontdesk',
        version: '1',
        description:
          'Video calls from a website to the operators behind it. Errors are RFC 9457 problem documents with a stable `code`.',
      },
      tags: [
        { name: 'Visitor', description: 'Called by the widget from any page; no cookies.' },
        { name: 'Operator', description: 'Called by the console; session cookie, same origin.' },
        { name: 'Process', description: 'For whatever watches over the service.' },
      ],
      components: {
        securitySchemes: {
          callToken: { type: 'http', scheme: 'bearer', description: 'The `token` of the created call.' },
          session: { type: 'apiKey', in: 'cookie', name: 'frontdesk_session' },
        },
      },
    },
    transform: withCredentials(withRefusedBodies(createJsonSchemaTransform({ schemaRegistry }))),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: DOCS_POLICY });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

/** Which credential is asked for follows from method and address. Signing in asks for none. */
const CREDENTIALS: [RegExp, string][] = [
  [/ \/api\/v1\/calls\/:id/, 'callToken'],
  [/ \/api\/v1\/console\//, 'session'],
  [/^(GET|DELETE) \/api\/v1\/session$/, 'session'],
];

function withCredentials(transform: SwaggerTransform): SwaggerTransform {
  return (document) => {
    const { schema, url } = transform(document);
    const asked = `${document.route.method} ${document.url}`;
    const scheme = CREDENTIALS.find(([requests]) => requests.test(asked))?.[1];
    return { url, schema: scheme === undefined ? schema : { ...schema, security: [{ [scheme]: [] }] } };
  };
}

/** Whatever takes a body refuses one that is too large or of another kind, before any code of the route runs. */
const REFUSED_BODIES = problems('payload_too_large', 'unsupported_media_type');

function withRefusedBodies(transform: SwaggerTransform): SwaggerTransform {
  return (document) => {
    const { schema } = document;
    if (schema?.body === undefined) return transform(document);
    const response = { ...REFUSED_BODIES, ...(schema.response as object | undefined) };
    return transform({ ...document, schema: { ...schema, response } });
  };
}

/** Schemas of the contract appear in the document under the names they are exported by; a query is taken apart there. */
function nameSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, exported] of Object.entries(contract)) {
    if (exported instanceof z.ZodType && !id.endsWith('Query')) registry.add(exported, { id });
  }
  return registry;
}

const DOCS_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};
