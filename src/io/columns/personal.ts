import type { Role } from './fields.ts';
import { foldName } from './foldName.ts';

/** Names of columns that hold data of persons wherever they stand. */
const PERSONAL =
  /姓名|身份证|公民身份|证件号|电话|手机|联系|户主|邮箱|微信|出生|生日|户籍|^(phone|phonenumber|mobile|mobilephone|cellphone|tel|telephone|email|idcard|idnumber|idno|nationalid|passport|passportno|ssn|birthday|birthdate|dateofbirth|dob|fullname|firstname|lastname|surname)$/;

/** And those that do in a table of households, where a name or an address is somebody's. */
const PERSONAL_AT_HOME = /地址|住址|门牌|^(name|owner|tenant|resident|occupant|address|addr|contact|head|householder)$/;

/** Whether a column's name says that it holds names, identity numbers, telephones or addresses of persons. */
export function namesPerson(column: string, role: Role): boolean {
  const name = foldName(column);
  return PERSONAL.test(name) || ((role === 'households' || role === 'staff') && PERSONAL_AT_HOME.test(name));
}

/** Whether a value is an identity number or a mobile telephone number of China. */
export function isPersonal(value: string): boolean {
  return value.length >= 11 && (isMobile(value) || isIdentityNumber(value));
}

/** Share of identity or telephone numbers among the values that are there from which a column counts as personal. */
const PERSONAL_SHARE = 0.2;

/** Whether a column's content is personal, whatever its name says. */
export function holdsPersons(values: Iterable<string | null>): boolean {
  let present = 0;
  let personal = 0;
  for (const value of values) {
    if (value === null || value === '') continue;
    present++;
    if (isPersonal(value)) personal++;
  }
  return personal > 0 && personal >= PERSONAL_SHARE * present;
}

function isMobile(value: string): boolean {
  return /^(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/.test(value);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 characters with a date of birth and the check digit of GB 11643-1999, so that codes are not taken for persons. */
export function isIdentityNumber(value: string): boolean {
  const parts = /^\d{6}(?:19|20)\d{2}(\d{2})(\d{2})\d{3}[\dXx]$/.exec(value);
  if (parts === null) return false;
  const month = Number(parts[1]);
  const day = Number(parts[2]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return '10X98765432'[sum % 11] === value[17]!.toUpperCase();
}
