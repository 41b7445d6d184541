import { LEAVING } from '../../portal/canary/ways/leaving.ts';
import { SAVING } from '../../portal/canary/ways/saving.ts';
import { searchWays } from '../../portal/canary/ways/search-ways.ts';
import { SHORT } from '../../portal/canary/ways/short.ts';
import { TESTING } from '../../portal/canary/ways/testing.ts';

searchWays([...SAVING, ...LEAVING, ...TESTING, ...SHORT], ['PGlite']);
