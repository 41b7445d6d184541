// What vite makes of imports that are not code.

declare module '*.css';

declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?inline' {
  const text: string;
  export default text;
}
