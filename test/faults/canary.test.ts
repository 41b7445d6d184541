import { searchWays } from '../portal/canary/ways/search-ways.ts';
import { FAILING } from '../portal/canary/ways/failing.ts';
import { HOSTING } from '../portal/canary/ways/hosting.ts';
import { LEAVING } from '../portal/canary/ways/leaving.ts';
import { MISSHAPEN } from '../portal/canary/ways/misshapen.ts';
import { SAVING } from '../portal/canary/ways/saving.ts';
import { SHORT } from '../portal/canary/ways/short.ts';
import { TESTING } from '../portal/canary/ways/testing.ts';

// What the page and the server do on a way is the same whatever stores it: one database is enough for all of them.
searchWays([...SAVING, ...LEAVING, ...TESTING, ...FAILING, ...HOSTING, ...MISSHAPEN, ...SHORT], ['PGlite']);
