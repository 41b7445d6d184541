import './lit.ts';
import '../define.ts';
