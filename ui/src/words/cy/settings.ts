// Welsh for Settings. What must not live here: names of things other screens also name.
import type { settings as english } from '../en/settings';
import type { Partly } from '..';

export const settings: Partly<typeof english> = {
  title: 'Gosodiadau',
  parts: {
    look: { title: 'Golwg', about: 'Golau neu dywyll, maint y testun, llythrennau eich geiriau chi.' },
    language: {
      title: 'Iaith a dyddiadau',
      about:
        'Pa iaith y mae Ithaca yn ei siarad, sut y mae’n ysgrifennu dyddiadau, a ble mae wythnos yn dechrau.',
    },
    opening: { title: 'Cloi ac allweddi', about: 'Sut mae’r dyddlyfr yn agor, a phryd y mae’n cloi ei hun.' },
    backup: {
      title: 'Copïau wrth gefn',
      about: 'Copi sy’n dod â’r dyddlyfr yn ôl, a pha mor hen yw’r un diwethaf.',
    },
    about: { title: 'Ynghylch Ithaca' },
  },
  look: 'Golwg',
  lookHeading: 'Sut mae’r tudalennau’n edrych',
  appearance: 'Golau neu dywyll',
  appearances: {
    system: 'Fel y cyfrifiadur hwn',
    light: 'Papur liw dydd',
    dark: 'Papur dan olau lamp',
  },
  textSize: 'Maint y testun',
  textSizes: {
    100: 'Fel arfer',
    112: 'Ychydig yn fwy',
    125: 'Mwy',
    150: 'Hanner eto yn fwy',
    200: 'Dwywaith y maint',
  },
  language: 'Iaith',
  languageHeading: 'Pa iaith y mae Ithaca yn ei siarad',
  languages: { system: 'Fel y cyfrifiadur hwn' },
  languageHint:
    'Mae’r Gymraeg wedi’i dechrau ond heb ei gorffen: mae’r hyn sydd heb eiriau Cymraeg eto yn Saesneg. Mae’r hyn y dechreuoch ei ysgrifennu yn cadw’r cwestiynau sydd ganddo.',
  firstDay: 'Diwrnod cyntaf yr wythnos',
  firstDayHint: 'Yn y mis sy’n agor wrth ymyl dyddiad, i ddewis diwrnod ohono.',
  firstDaySystem: (day) => `Fel y cyfrifiadur hwn: ${day}`,
  backup: 'Copi wrth gefn',
  backupWhy:
    'Un ffeil wedi’i hamgryptio a phopeth ynddi. Cadwch hi oddi wrth y cyfrifiadur hwn: ar gof bach, neu mewn ffolder sy’n cael ei chopïo i rywle arall. Gyda’ch geiriau adfer, mae’n dod â’r dyddlyfr yn ôl.',
  lastBackup: (when) => `Gwnaed y copi diwethaf ${when}.`,
  neverBackedUp: 'Dim copi wrth gefn eto.',
  backUp: 'Gwneud copi nawr',
  backingUp: 'Wrthi’n gwneud copi',
  opens: 'Agor',
  opensHeading: 'Sut mae’r dyddlyfr hwn yn agor',
  opensNow: {
    keychain: 'Mae’n agor gyda mewngofnodi’r cyfrifiadur hwn.',
    passphrase: 'Mae’n agor gyda chyfrinymadrodd.',
  },
  opensWords: 'Mae’n agor gyda’ch geiriau adfer yn unig.',
  opensAlways: 'Mae’ch geiriau adfer yn ei agor hefyd, bob amser.',
  about: 'Ynghylch',
  aboutWhy:
    'Dyddlyfr mentora preifat. Dim cyfrif, dim gweinydd: mae’r hyn a ysgrifennwch yn aros ar y cyfrifiadur hwn, wedi’i amgryptio.',
};
