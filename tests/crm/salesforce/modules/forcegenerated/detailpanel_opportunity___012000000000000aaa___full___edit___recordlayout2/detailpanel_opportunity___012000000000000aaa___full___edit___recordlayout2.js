import DetailLayout from 'forcegenerated/detailpanel_opportunity___012000000000000aaa___full___view___recordlayout2';

/** The same layout as the details tab, generated once more for the dialog. */
export default class EditLayout extends DetailLayout {}
