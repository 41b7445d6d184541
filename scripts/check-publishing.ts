// Runs before the package is published. Its provenance can only be proved against the repository that package.json
// names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Description {
  repository?: { type?: string; url?: string };
}

const { repository } = JSON.parse(
  readFileSync(join(process.argv[2] ?? join(import.meta.dirname, '..'), 'package.json'), 'utf8'),
) as Description;
if (repository?.type !== 'git' || !/^git\+https:\/\/.+\.git$/.test(repository.url ?? '')) {
  console.error(`package.json names no repository. Publish with provenance from a public one, and name it first:
  "repository": { "type": "git", "url": "git+https://….git" }`);
  process.exit(1);
}
