import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import { startSidebar } from '@/src/session/start';

export default defineUnlistedScript(() => startSidebar(hubspotReader));
