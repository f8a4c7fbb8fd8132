declare module 'virtual:chart-styles.css';
declare module 'virtual:text-font-fallbacks.css';
