import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { classicReader } from '@/src/crm/salesforce-classic/reader';
import { startSidebar } from '@/src/session/start';

export default defineUnlistedScript(() => startSidebar(classicReader));
