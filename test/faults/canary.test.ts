import { searchWays } from '../portal/canary/search-ways.ts';
import { FAILING } from '../portal/canary/ways-failing.ts';
import { HOSTING } from '../portal/canary/ways-hosting.ts';
import { LEAVING } from '../portal/canary/ways-leaving.ts';
import { MISSHAPEN } from '../portal/canary/ways-misshapen.ts';
import { SAVING } from '../portal/canary/ways-saving.ts';
import { TESTING } from '../portal/canary/ways-testing.ts';

searchWays([...SAVING, ...LEAVING, ...TESTING, ...FAILING, ...HOSTING, ...MISSHAPEN]);
