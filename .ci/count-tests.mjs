// Prints how many tests passed and how many did not, from the report of vitest. A file that could not be run counts as
// one that failed.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const unread = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
console.log(report.numPassedTests, report.numFailedTests + unread);
