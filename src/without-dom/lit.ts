// Loads Lit under Node with the condition `browser`. Tests of pages set it, have a DOM, and need the elements
// themselves. Other code has no DOM, and may import them all the same.
import './stubs.ts';
import 'lit';
import { removeStubs } from './stubs.ts';

removeStubs();
