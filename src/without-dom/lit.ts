// Loads Lit under Node with the condition `browser`. Tests of pages run so, with a DOM, and need the elements themselves; other
// code has no DOM, and may import them all the same.
import './stubs.ts';
import 'lit';
import { removeStubs } from './stubs.ts';

removeStubs();
