interface ManifestEvent {
  name: string;
  description?: string;
}

interface ManifestModule {
  path: string;
  declarations?: { events?: ManifestEvent[] }[];
}

interface Manifest {
  modules: ManifestModule[];
}

/** The analyzer takes the arguments of dispatched events for names: only those that a docblock describes are kept. */
const describedEventsOnly = {
  name: 'described-events-only',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }): void {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      if (declaration.events) declaration.events = declaration.events.filter((event) => event.description);
    }
  },
};

/** Readers of the manifest have the package, not the sources. */
const pathsInPackage = {
  name: 'paths-in-package',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }): void {
    const text = JSON.stringify(customElementsManifest).replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"');
    Object.assign(customElementsManifest, JSON.parse(text));
  },
};

/** How `custom-elements.json` is made from the docblocks of the elements. */
export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/{model,adapter,store,localization,internal,controllers,testing}/**', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [describedEventsOnly, pathsInPackage],
};
