declare module 'virtual:chart-styles.css';
