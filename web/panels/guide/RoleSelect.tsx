import type { Lang } from '../../../src/main.ts';
import type { Role } from '../../state/role.ts';
import type { ChosenFile } from '../../state/store.ts';
import { say } from '../../words/words.ts';

const ROLES: readonly Role[] = ['grids', 'households', 'buildings', 'barriers', 'incidents', 'staff', 'none'];

interface Props {
  readonly lang: Lang;
  readonly file: ChosenFile;
  readonly onChange: (role: Role) => void;
}

/** What a file holds. */
export function RoleSelect({ lang, file, onChange }: Props) {
  return (
    <select
      aria-label={`${file.name}: ${say(lang, 'role')}`}
      value={file.role}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {say(lang, `role-${role}`)}
        </option>
      ))}
    </select>
  );
}
