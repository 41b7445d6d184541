import { FAILING } from '../../portal/canary/ways/failing.ts';
import { searchWays } from '../../portal/canary/ways/search-ways.ts';

// What the page and the server do on a way is the same whatever stores it: one database is enough for all of them.
searchWays(FAILING, ['PGlite']);
