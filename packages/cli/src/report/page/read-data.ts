import type { ReportData } from '../report-data.ts';
import { elementOf } from './element-of.ts';

/** What the page carries for its script. */
export function readData(): ReportData {
  const data: unknown = JSON.parse(elementOf(document, '#report-data', HTMLScriptElement).text);
  if (!isReportData(data)) throw new Error('this report is damaged');
  return data;
}

/** The writer of the page wrote it: that it is the data at all is enough. */
function isReportData(data: unknown): data is ReportData {
  return typeof data === 'object' && data !== null && 'networks' in data && Array.isArray(data.networks);
}
