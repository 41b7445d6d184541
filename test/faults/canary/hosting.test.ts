import { HOSTING } from '../../portal/canary/ways/hosting.ts';
import { MISSHAPEN } from '../../portal/canary/ways/misshapen.ts';
import { searchWays } from '../../portal/canary/ways/search-ways.ts';

searchWays([...HOSTING, ...MISSHAPEN], ['PGlite']);
