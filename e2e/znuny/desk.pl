# Makes an empty Znuny the desk of these tests: its agents, customers and queues, and one field of its own.
use strict;
use warnings;
use Kernel::System::ObjectManager;
local $Kernel::OM = Kernel::System::ObjectManager->new();

sub object { return $Kernel::OM->Get("Kernel::System::$_[0]") }

my %Always = (ValidID => 1, UserID => 1);
object('User')->SetPassword(UserLogin => 'root@localhost', PW => 'root-password');

# Ben may read everything and change nothing.
my %Group = reverse object('Group')->GroupList(Valid => 1);
for my $Agent (['anna', 'Anna', {rw => 1}], ['ben', 'Ben', {ro => 1}]) {
    my ($Login, $First, $Rights) = @{$Agent};
    my $ID = object('User')->UserAdd(
        %Always, UserFirstname => $First, UserLastname => 'Agent', UserLogin => $Login,
        UserPw => "$Login-password", UserEmail => "$Login\@desk.test", ChangeUserID => 1,
    );
    object('Group')->PermissionGroupUserAdd(
        GID => $Group{users}, UID => $ID, UserID => 1,
        Permission => {ro => 0, move_into => 0, create => 0, owner => 0, priority => 0, rw => 0, %{$Rights}},
    );
    object('User')->SetPreferences(UserID => $ID, Key => 'UserLanguage', Value => 'en');
}

for my $Customer (['maria', 'Maria', 'Lopez'], ['jonas', 'Jonas', 'Weber'], ['priya', 'Priya', 'Nair']) {
    my ($Login, $First, $Last) = @{$Customer};
    object('CustomerUser')->CustomerUserAdd(
        %Always, Source => 'CustomerUser', UserFirstname => $First, UserLastname => $Last,
        UserCustomerID => 'harbour', UserLogin => $Login, UserPassword => '', UserEmail => "$Login\@harbour.test",
    );
}

for my $Name ('Network', 'Workplace', 'Customer care', 'Billing', 'Facilities', 'Security') {
    object('Queue')->QueueAdd(
        %Always, Name => $Name, GroupID => $Group{users}, FollowUpID => 1, FollowUpLock => 0, UnlockTimeout => 0,
        FirstResponseTime => 0, UpdateTime => 0, SolutionTime => 0,
        SystemAddressID => 1, SalutationID => 1, SignatureID => 1, Comment => '',
    );
}

object('DynamicField')->DynamicFieldAdd(
    %Always, Name => 'Cause', Label => 'Cause', FieldOrder => 1, FieldType => 'Dropdown', ObjectType => 'Ticket',
    Config => {
        DefaultValue => '', PossibleNone => 1, TranslatableValues => 0,
        PossibleValues => {Defect => 'Defect', Order => 'Order', Question => 'Question'},
    },
);
