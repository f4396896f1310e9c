import Tab from 'lightning/tab';

export default class Tab2 extends Tab {}
