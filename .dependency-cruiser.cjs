// Which way imports may point (docs/ARCHITECTURE.md). Paths are those of the real files behind the workspace's links.
const SOURCE = '^(packages|apps)/';
const BROWSER = '^(packages/(widget|service-client)|apps/console)/';
// `import type` costs nothing at run time.
const atRuntime = { dependencyTypesNot: ['type-only'] };

/** Inside the service a layer imports from the ones below it only. */
const below = (layer, ...allowed) => ({
  name: `service-${layer}`,
  comment: `apps/service/src/${layer} may import from ${[layer, ...allowed].join(', ')} only`,
  severity: 'error',
  from: { path: `^apps/service/src/${layer}/`, pathNot: '[.]test[.]ts$' },
  to: {
    path: '^apps/service/src/[^/]+/',
    pathNot: `^apps/service/src/(${[layer, ...allowed].join('|')})/`,
    ...atRuntime,
  },
});

module.exports = {
  forbidden: [
    // Of types too: a ring of them is read as one piece.
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'packages-know-no-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'nothing-imports-tests-or-tools',
      severity: 'error',
      from: { path: `${SOURCE}[^/]+/src/`, pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(e2e|scripts)/|/test/|[.]test[.]tsx?$' },
    },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^packages/contract/src/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^packages/contract/src/|/node_modules/zod/' },
    },
    {
      name: 'contract-words-are-free',
      comment: 'browser code pays for what these two import',
      severity: 'error',
      from: { path: '^packages/contract/src/(vocabulary|paths)[.]ts$' },
      to: atRuntime,
    },
    {
      name: 'browser-carries-no-zod',
      comment: 'from the contract only types, and the words and paths that are plain constants',
      severity: 'error',
      from: { path: `${BROWSER}src/`, pathNot: '[.]test[.]tsx?$' },
      to: {
        path: '^packages/contract/src/|/node_modules/zod/',
        pathNot: '^packages/contract/src/(vocabulary|paths)[.]ts$',
        ...atRuntime,
      },
    },
    {
      name: 'browser-packages-see-contract-and-client-only',
      severity: 'error',
      from: { path: '^(packages/widget|apps/console)/' },
      to: {
        path: SOURCE,
        pathNot: ['^packages/(contract|service-client)/', '^(packages/widget|apps/console)/'],
      },
    },
    {
      name: 'widget-and-console-are-strangers',
      severity: 'error',
      from: { path: '^(packages/widget|apps/console)/' },
      to: { path: '^(packages/widget|apps/console)/', pathNot: '^$1/' },
    },
    {
      name: 'service-client-sees-contract-only',
      severity: 'error',
      from: { path: '^packages/service-client/' },
      to: { path: SOURCE, pathNot: '^packages/(contract|service-client)/' },
    },
    {
      name: 'emulator-shares-types-only',
      comment: 'it stands behind HTTP like the real server; shared code would hide shared mistakes',
      severity: 'error',
      from: { path: '^packages/trueconf-emulator/(src|web|bin)/' },
      to: { path: '^(packages|apps)/', pathNot: '^packages/trueconf-emulator/', ...atRuntime },
    },
    {
      name: 'emulator-types-from-wire-only',
      severity: 'error',
      from: { path: '^packages/trueconf-emulator/' },
      to: { path: SOURCE, pathNot: '^packages/(trueconf-emulator|trueconf-client/src/wire)/' },
    },
    {
      name: 'trueconf-client-knows-nothing-of-calls',
      severity: 'error',
      from: { path: '^packages/trueconf-client/src/' },
      to: { path: SOURCE, pathNot: '^packages/trueconf-client/' },
    },
    {
      name: 'demo-site-holds-the-tag-only',
      severity: 'error',
      from: { path: '^apps/demo-site/' },
      to: { path: SOURCE, pathNot: '^apps/demo-site/' },
    },
    {
      name: 'service-talks-to-contract-and-client',
      severity: 'error',
      from: { path: '^apps/service/src/', pathNot: '[.]test[.]ts$' },
      to: { path: SOURCE, pathNot: '^(apps/service|packages/(contract|trueconf-client))/' },
    },
    below('store'),
    below('sites', 'store', 'operators'),
    below('operators', 'store'),
    below('events', 'store', 'operators'),
    below('push', 'store', 'operators'),
    below('conferences', 'store', 'events'),
    below('provisioning', 'store', 'sites', 'operators'),
    below('calls', 'store', 'events', 'conferences', 'sites', 'operators'),
    below('history', 'store', 'events'),
    below('stats', 'store', 'sites'),
    below('retention', 'store', 'events'),
    below('callbacks', 'store', 'events', 'conferences', 'sites', 'calls'),
    below(
      'housekeeping',
      'store',
      'events',
      'conferences',
      'sites',
      'operators',
      'calls',
      'push',
      'retention',
    ),
    {
      name: 'service-http-is-the-top',
      severity: 'error',
      from: { path: '^apps/service/src/[^/]+/', pathNot: '^apps/service/src/http/' },
      to: { path: '^apps/service/src/http/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|node_modules/[.]vite)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
