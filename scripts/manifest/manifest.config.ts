import type { Declaration, Manifest } from './manifest-model.ts';

interface LinkPhase {
  customElementsManifest: Manifest;
}

/** Only elements, their events, their definitions and the context keys are anybody's business. */
const publicModulesOnly = {
  name: 'public-modules-only',
  packageLinkPhase({ customElementsManifest: manifest }: LinkPhase): void {
    manifest.modules = manifest.modules.filter(
      ({ path, declarations }) =>
        /(define|events|contexts)\.ts$/.test(path) || declarations.some(({ tagName }) => tagName),
    );
  },
};

/** What only the element itself, or a class derived from it, uses is not its interface. */
const publicMembersOnly = {
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest: manifest }: LinkPhase): void {
    for (const declaration of declarationsOf(manifest)) {
      if (!declaration.members) continue;
      declaration.members = declaration.members.filter(({ privacy, static: isStatic }) => !privacy && !isStatic);
    }
  },
};

/** The analyzer takes the arguments of dispatched events for names: only those that a docblock describes are kept. */
const describedEventsOnly = {
  name: 'described-events-only',
  packageLinkPhase({ customElementsManifest: manifest }: LinkPhase): void {
    for (const declaration of declarationsOf(manifest)) {
      if (declaration.events) declaration.events = declaration.events.filter((event) => event.description);
      // It also takes the parameters of their constructors for the default values of their fields.
      if (!declaration.tagName) declaration.members?.forEach((member) => delete member.default);
    }
  },
};

/** Files are found in an order that differs from run to run. */
const modulesInOrder = {
  name: 'modules-in-order',
  packageLinkPhase({ customElementsManifest: manifest }: LinkPhase): void {
    manifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  },
};

/** Readers of the manifest have the package, not the sources. */
const pathsInPackage = {
  name: 'paths-in-package',
  packageLinkPhase({ customElementsManifest: manifest }: LinkPhase): void {
    const text = JSON.stringify(manifest).replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"');
    Object.assign(manifest, JSON.parse(text));
  },
};

function declarationsOf(manifest: Manifest): Declaration[] {
  return manifest.modules.flatMap(({ declarations }) => declarations);
}

/** How `custom-elements.json` is made from the docblocks of the elements. */
export default {
  globs: [
    'src/*/*.ts',
    'src/ui/host/contexts.ts',
    'src/integrations-section/pausing/*.events.ts',
    'src/ui/*.events.ts',
    'src/setup/*.events.ts',
  ],
  exclude: [
    'src/{model,adapter,store,localization,collection,testing,without-dom}/**',
    'src/{ui,setup}/!(*.events).ts',
    '**/*.styles.ts',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicModulesOnly, modulesInOrder, publicMembersOnly, describedEventsOnly, pathsInPackage],
};
