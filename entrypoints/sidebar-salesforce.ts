import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { startSidebar } from '@/src/session/start';

export default defineUnlistedScript(() => startSidebar(salesforceReader));
